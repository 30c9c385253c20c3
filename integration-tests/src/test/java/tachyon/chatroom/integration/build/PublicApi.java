package tachyon.chatroom.integration.build;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The public API of a compiled module as text: its descriptor, its public types, and their public and protected
 * members. Types that Dagger generated are left out, because they are not API.
 */
final class PublicApi {
    /** The package prefix that is left out, as in a source file. */
    private static final Pattern JAVA_LANG = Pattern.compile("\\bjava\\.lang\\.(?=[A-Z])");

    private PublicApi() {}

    static String of(String folder) {
        ModuleDescriptor module = MavenModules.descriptor(folder);
        Path classes = MavenModules.classes(folder);
        Stream<String> types = module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .flatMap(name -> typesOf(name, classes.resolve(name.replace('.', '/'))))
                .map(PublicApi::describe);
        return JAVA_LANG
                .matcher(Stream.concat(Stream.of(describe(module)), types).collect(joining("\n")))
                .replaceAll("");
    }

    private static String describe(ModuleDescriptor module) {
        Set<String> lines = new TreeSet<>();
        for (Requires requires : module.requires()) {
            if (!requires.modifiers().contains(Requires.Modifier.MANDATED)) {
                String modifiers = requires.modifiers().stream()
                        .sorted()
                        .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
                        .collect(joining());
                lines.add("    requires " + modifiers + requires.name());
            }
        }
        module.exports()
                .forEach(exports -> lines.add("    exports " + exports.source()
                        + (exports.isQualified() ? " to " + String.join(", ", new TreeSet<>(exports.targets())) : "")));
        return "module " + module.name() + "\n" + String.join("\n", lines) + "\n";
    }

    private static Stream<Class<?>> typesOf(String packageName, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .map(file -> packageName + "." + file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .toList();
            return names.stream()
                    .<Class<?>>map(PublicApi::load)
                    .filter(PublicApi::isVisible)
                    .filter(type -> !DaggerCode.isGenerated(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        return isVisible(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String describe(Class<?> type) {
        // A JDK later than 17 prints sealed, which the permitted types already show.
        StringBuilder text = new StringBuilder(type.toGenericString().replaceAll("\\b(non-)?sealed ", ""));
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            text.append(" extends ").append(type.getGenericSuperclass().getTypeName());
        }
        if (type.getInterfaces().length > 0) {
            text.append(type.isInterface() ? " extends " : " implements ").append(list(type.getGenericInterfaces()));
        }
        if (type.isSealed()) {
            text.append(" permits ").append(list(type.getPermittedSubclasses()));
        }
        members(type).forEach(member -> text.append("\n    ").append(member));
        return text.append('\n').toString();
    }

    private static String list(Type[] types) {
        return Arrays.stream(types).map(Type::getTypeName).collect(joining(", "));
    }

    /**
     * Returns the members, including those inherited from hidden types such as the builders that Immutables
     * generates.
     */
    private static Set<String> members(Class<?> type) {
        Set<String> members = new TreeSet<>();
        Arrays.stream(type.getDeclaredConstructors())
                .filter(PublicApi::isShown)
                .map(Constructor::toGenericString)
                .forEach(members::add);
        for (Class<?> declaring = type;
                declaring != null && (declaring == type || !isVisible(declaring));
                declaring = declaring.getSuperclass()) {
            String prefix = declaring.getName() + ".";
            Stream.concat(
                            Arrays.stream(declaring.getDeclaredFields())
                                    .filter(PublicApi::isShown)
                                    .map(Field::toGenericString),
                            Arrays.stream(declaring.getDeclaredMethods())
                                    .filter(PublicApi::isShown)
                                    .map(Method::toGenericString))
                    .map(member -> member.replace(prefix, ""))
                    .forEach(members::add);
        }
        return members;
    }

    private static boolean isShown(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
