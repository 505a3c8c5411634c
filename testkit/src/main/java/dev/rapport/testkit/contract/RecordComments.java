package dev.rapport.testkit.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources of the module under test say above their records. */
final class RecordComments {
    /** The sentences above the type, null if it has none or belongs to another module. */
    @Nullable
    String of(Class<?> type) {
        return comment(type).map(comment -> plain(comment.getFullBody())).orElse(null);
    }

    /** What is said of one component. */
    @Nullable
    String of(Class<?> type, String component) {
        return comment(type).stream()
                .flatMap(comment -> comment.getBlockTags().stream())
                .filter(tag -> tag instanceof ParamTree param
                        && param.getName().getName().contentEquals(component))
                .map(tag -> plain(((ParamTree) tag).getDescription()))
                .findFirst()
                .orElse(null);
    }

    private static Optional<DocCommentTree> comment(Class<?> type) {
        Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        return Files.exists(source) ? read(source, type.getSimpleName()) : Optional.empty();
    }

    private static Optional<DocCommentTree> read(Path source, String name) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjects(source));
            return Optional.ofNullable(new CommentScanner(DocTrees.instance(task), name).scan(task.parse(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(List<?> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(text::append);
        return text.toString().replaceAll("\\{@\\w+ ([^}]*)}", "$1").replaceAll("\\s+", " ");
    }

    private static final class CommentScanner extends TreePathScanner<@Nullable DocCommentTree, @Nullable Void> {
        private final DocTrees docs;
        private final String name;

        CommentScanner(DocTrees docs, String name) {
            this.docs = docs;
            this.name = name;
        }

        @Override
        public @Nullable DocCommentTree visitClass(ClassTree type, @Nullable Void nothing) {
            return type.getSimpleName().contentEquals(name)
                    ? docs.getDocCommentTree(getCurrentPath())
                    : super.visitClass(type, null);
        }

        @Override
        public @Nullable DocCommentTree reduce(@Nullable DocCommentTree one, @Nullable DocCommentTree other) {
            return one == null ? other : one;
        }
    }
}
