package dev.rapport.local.configuration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Reads the configuration interfaces of all modules as a compiler does: key, type, default and the sentence above it. */
public final class ConfigurationSources {
    private ConfigurationSources() {}

    /** One configuration key. */
    public record Key(String module, String name, String type, String defaultValue, String meaning) {}

    public static List<Key> read(Path checkout) throws IOException {
        List<Key> keys = new ArrayList<>();
        for (String module : List.of("platform", "gateway", "lead-service", "content-service", "feedback-service")) {
            try (Stream<Path> files = Files.walk(checkout.resolve(module).resolve("src/main/java"))) {
                for (Path file : files.filter(ConfigurationSources::isConfiguration)
                        .sorted()
                        .toList()) {
                    read(module, file, keys);
                }
            }
        }
        return keys;
    }

    private static boolean isConfiguration(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("\n@ConfigMapping(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String module, Path file, List<Key> keys) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjects(file));
            for (CompilationUnitTree unit : task.parse()) {
                new KeyScanner(module, DocTrees.instance(task), keys).scan(unit, null);
            }
        }
    }

    private static final class KeyScanner extends TreePathScanner<Void, Void> {
        private final String module;
        private final DocTrees docs;
        private final List<Key> keys;
        private String prefix = "";

        KeyScanner(String module, DocTrees docs, List<Key> keys) {
            this.module = module;
            this.docs = docs;
            this.keys = keys;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String outer = prefix;
            prefix = annotation(type.getModifiers().getAnnotations(), "ConfigMapping")
                    .orElse(
                            outer.isEmpty()
                                    ? ""
                                    : outer + "." + kebab(type.getSimpleName().toString()));
            super.visitClass(type, null);
            prefix = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Tree returned = method.getReturnType();
            boolean isKey = returned != null
                    && method.getBody() == null
                    && method.getParameters().isEmpty();
            if (isKey && !prefix.isEmpty() && !isGroup(returned)) {
                var annotations = method.getModifiers().getAnnotations();
                String name = annotation(annotations, "WithName")
                        .orElse(kebab(method.getName().toString()));
                keys.add(new Key(
                        module,
                        prefix + "." + name,
                        returned.toString(),
                        annotation(annotations, "WithDefault").orElse(""),
                        sentence(getCurrentPath())));
            }
            return null;
        }

        /** A group of keys is an interface beside the method that returns it, and has its name. */
        private boolean isGroup(Tree returned) {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getMembers().stream()
                            .anyMatch(member -> member instanceof ClassTree group
                                    && member.getKind() == Tree.Kind.INTERFACE
                                    && group.getSimpleName().contentEquals(returned.toString()));
        }

        private String sentence(TreePath method) {
            DocCommentTree comment = docs.getDocCommentTree(method);
            return comment == null
                    ? ""
                    : comment.toString().lines().reduce("", (a, b) -> (a + " " + b.strip()).strip());
        }

        private static Optional<String> annotation(List<? extends AnnotationTree> annotations, String name) {
            return annotations.stream()
                    .filter(a -> a.getAnnotationType().toString().equals(name))
                    .map(a -> a.getArguments()
                            .getFirst()
                            .toString()
                            .replaceAll("^\\w+ = ", "")
                            .replaceAll("^\"|\"$", ""))
                    .findFirst();
        }

        private static String kebab(String javaName) {
            return javaName.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }
    }
}
