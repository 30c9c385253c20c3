package tachyon.chatroom.integration.build;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The identifiers that Java sources declare: types, methods, fields, parameters and variables. */
final class JavaNames {
    private JavaNames() {}

    /** Parses the sources and returns their identifiers by file. */
    static Map<URI, List<Fragment>> read(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<URI, List<Fragment>> names = new HashMap<>();
        if (sources.isEmpty()) {
            return names;
        }
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostic -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                Declarations declarations = new Declarations(unit, positions);
                declarations.scan(unit, null);
                names.put(unit.getSourceFile().toUri(), declarations.fragments);
            }
        }
        return names;
    }

    private static final class Declarations extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final CharSequence source;
        private final List<Fragment> fragments = new ArrayList<>();

        Declarations(CompilationUnitTree unit, SourcePositions positions) throws IOException {
            this.unit = unit;
            this.positions = positions;
            source = unit.getSourceFile().getCharContent(true);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            add(tree, tree.getSimpleName().toString());
            return super.visitClass(tree, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
            add(tree, tree.getName().toString());
            return super.visitMethod(tree, null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            add(tree, tree.getName().toString());
            return super.visitVariable(tree, null);
        }

        private void add(Tree tree, String name) {
            if (!name.isEmpty() && !name.equals("<init>")) {
                fragments.add(Fragment.of(Scope.NAMES, line(tree, name), name));
            }
        }

        /** Returns the line of the name, which annotations and modifiers precede. */
        private int line(Tree tree, String name) {
            int start = (int) Math.max(0, positions.getStartPosition(unit, tree));
            Matcher matcher =
                    Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(source);
            return (int) unit.getLineMap().getLineNumber(matcher.find(start) ? matcher.start() : start);
        }
    }
}
