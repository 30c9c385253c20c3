package tachyon.chatroom.equivalence;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is asked in whatever order, a transport answers as the fake does. A failure prints its seed and the shortest
 * script that still fails; {@code @Property(seed = "…")} repeats it.
 */
class TransportsInLockstepTest {
    @Property
    void httpClient5DoesAsTheFakeDoes(@ForAll("scripts") List<Step> script) {
        Lockstep.run(script, Subject::inMemory, Subject::overHttpClient5);
    }

    @Property
    void retrofitDoesAsTheFakeDoes(@ForAll("scripts") List<Step> script) {
        Lockstep.run(script, Subject::inMemory, Subject::overRetrofit);
    }

    @Provide
    Arbitrary<List<Step>> scripts() {
        return Scripts.scripts();
    }
}
