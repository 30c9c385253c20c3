package tachyon.chatroom.integration.build;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of a build that the vocabulary applies to, and the texts in them. */
final class ScannedFiles {
    private static final Pattern JAVA = Pattern.compile(".*/src/.*\\.java");
    private static final Pattern PAGE =
            Pattern.compile("(README|CHANGELOG|CONTRIBUTING|SECURITY)\\.md|docs/.*\\.md|docs/openapi/[^/]+\\.yaml"
                    + "|.*/doc-files/.*\\.svg|docs/.*\\.svg|.*\\.xml");
    private static final Pattern HASH_COMMENTS =
            Pattern.compile("\\.ci/.*|docs/.*\\.csv|.*\\.properties|.*/src/it/.*\\.txt");
    private static final Pattern API = Pattern.compile("api/[^/]+\\.txt");
    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", ".git", ".mvn");

    private ScannedFiles() {}

    /** Returns the fragments by path relative to the root, sorted. */
    static Map<String, List<Fragment>> read(Path root) throws IOException {
        Map<String, List<Fragment>> files = new TreeMap<>();
        List<Path> sources = new ArrayList<>();
        for (Path file : filesBelow(root)) {
            String path = relative(root, file);
            if (JAVA.matcher(path).matches()) {
                files.put(path, new ArrayList<>(JavaText.read(Files.readString(file))));
                sources.add(file);
            } else if (isPage(path)) {
                List<String> lines = Files.readAllLines(file);
                List<Fragment> page = new ArrayList<>(
                        HASH_COMMENTS.matcher(path).matches() ? Pages.readHashComments(lines) : Pages.read(lines));
                page.addAll(names(List.of(path)));
                files.put(path, page);
            } else if (API.matcher(path).matches()) {
                files.put(path, names(Files.readAllLines(file)));
            }
        }
        for (Map.Entry<URI, List<Fragment>> names : JavaNames.read(sources).entrySet()) {
            List<Fragment> fragments = files.get(relative(root, Path.of(names.getKey())));
            if (fragments == null) {
                throw new IllegalStateException("not a scanned file: " + names.getKey());
            }
            fragments.addAll(names.getValue());
        }
        return files;
    }

    private static boolean isPage(String path) {
        return PAGE.matcher(path).matches() || HASH_COMMENTS.matcher(path).matches();
    }

    private static List<Fragment> names(List<String> lines) {
        List<Fragment> names = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            Identifiers.in(lines.get(i))
                    .forEach(identifier -> names.add(Fragment.of(Scope.NAMES, line, identifier.group())));
        }
        return names;
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return SKIPPED_FOLDERS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
