package tachyon.chatroom.integration.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** The terms that the library does not use, and the uses of them that are allowed. */
final class Vocabulary {
    private static final Path FOLDER = Path.of("src", "test", "resources", "vocabulary");

    private final List<Term> terms;
    private final List<AllowedUse> allowedUses;
    private final Map<String, List<Term>> termsOfNames = new HashMap<>();
    private final Map<String, Boolean> compounds = new HashMap<>();
    private final Set<AllowedUse> matchedUses = new LinkedHashSet<>();

    private Vocabulary(List<Term> terms, List<AllowedUse> allowedUses) {
        this.terms = terms;
        this.allowedUses = allowedUses;
    }

    static Vocabulary load() throws IOException {
        return new Vocabulary(read("terms.txt", Term::parse), read("exceptions.txt", AllowedUse::parse));
    }

    private static <T> List<T> read(String file, Function<String, T> parser) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .map(parser)
                .toList();
    }

    List<Term> terms() {
        return terms;
    }

    List<AllowedUse> allowedUses() {
        return allowedUses;
    }

    /** Returns the uses below a root that are not allowed. */
    Set<Finding> scan(Path root) throws IOException {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Map.Entry<String, List<Fragment>> file : ScannedFiles.read(root).entrySet()) {
            for (Fragment fragment : file.getValue()) {
                findings.addAll(scan(file.getKey(), fragment));
            }
        }
        findings.removeIf(this::isAllowed);
        return findings;
    }

    /** Returns the allowed uses that no scan has found. */
    List<AllowedUse> staleAllowedUses() {
        return allowedUses.stream().filter(use -> !matchedUses.contains(use)).toList();
    }

    private boolean isAllowed(Finding finding) {
        boolean allowed = false;
        for (AllowedUse use : allowedUses) {
            if (use.covers(finding)) {
                matchedUses.add(use);
                allowed = true;
            }
        }
        return allowed;
    }

    private List<Finding> scan(String path, Fragment fragment) {
        List<Finding> findings = new ArrayList<>();
        String text = fragment.text();
        if (fragment.scope() == Scope.NAMES) {
            findings.addAll(scanName(path, fragment, 0, text.length()));
            return findings;
        }
        for (Term term : terms) {
            if (term.scopes().contains(fragment.scope())) {
                Matcher matcher = term.pattern().matcher(text);
                while (matcher.find()) {
                    findings.add(finding(path, fragment, fragment.scope(), matcher.start(), matcher.end(), term));
                }
            }
        }
        for (MatchResult identifier : Identifiers.in(text)) {
            if (compounds.computeIfAbsent(identifier.group(), Identifiers::isCompound)) {
                findings.addAll(scanName(path, fragment, identifier.start(), identifier.end()));
            }
        }
        return findings;
    }

    private List<Finding> scanName(String path, Fragment fragment, int start, int end) {
        return termsOfNames.computeIfAbsent(fragment.text().substring(start, end), this::termsOf).stream()
                .map(term -> finding(path, fragment, Scope.NAMES, start, end, term))
                .toList();
    }

    private List<Term> termsOf(String name) {
        String words = Identifiers.words(name);
        return terms.stream()
                .filter(term -> term.scopes().contains(Scope.NAMES))
                .filter(term -> term.pattern().matcher(name).find()
                        || term.pattern().matcher(words).find())
                .toList();
    }

    private static Finding finding(String path, Fragment fragment, Scope scope, int start, int end, Term term) {
        return new Finding(path, fragment.line(start), scope, fragment.text(), start, end, term.standard());
    }
}
