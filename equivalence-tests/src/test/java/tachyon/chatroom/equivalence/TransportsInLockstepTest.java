package tachyon.chatroom.equivalence;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * For random scripts, a gateway over HTTP has the same results and failures as the fake. A failed test prints its seed
 * and the shortest script that fails; {@code @Property(seed = "…")} reproduces it.
 */
class TransportsInLockstepTest {
    @Property
    void httpClient5BehavesLikeTheFake(@ForAll("scripts") List<Step> script) {
        Lockstep.run(script, Subject::inMemory, Subject::overHttpClient5);
    }

    @Property
    void retrofitBehavesLikeTheFake(@ForAll("scripts") List<Step> script) {
        Lockstep.run(script, Subject::inMemory, Subject::overRetrofit);
    }

    @Provide
    Arbitrary<List<Step>> scripts() {
        return Scripts.scripts();
    }
}
