package dev.rapport.content.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest {
    private static final RecordId ORGANIZATION = RecordId.parse("00D000000000001EAA");

    @TempDir
    Path folder;

    @Test
    void givesBackWhatItKeepsAndAnyPartOfIt() throws IOException {
        ContentStore store = DirectoryStore.open(folder.resolve("store"), 0);
        ContentKey key = kept(store, "0123456789");
        assertEquals("0123456789", new String(store.read(key, 0, 10).readAllBytes(), UTF_8));
        assertEquals("345", new String(store.read(key, 3, 3).readAllBytes(), UTF_8));
        assertEquals("9", new String(store.read(key, 9, 100).readAllBytes(), UTF_8));
    }

    @Test
    void takesTheStagedFileAway() throws IOException {
        ContentStore store = DirectoryStore.open(folder.resolve("store"), 0);
        Path staged = staged(store, "any");
        store.keep(ContentKey.random(ORGANIZATION), staged);
        assertFalse(Files.exists(staged));
    }

    @Test
    void showsWhatItKeepsButNotWhatOthersLeftThere() throws IOException {
        Path root = folder.resolve("store");
        ContentStore store = DirectoryStore.open(root, 0);
        ContentKey key = kept(store, "any");
        Files.writeString(root.resolve("kept/notes.txt"), "somebody else's");
        List<ContentKey> found = new ArrayList<>();
        store.list(kept -> found.add(kept.key()));
        assertEquals(List.of(key), found);
    }

    @Test
    void forgetsWhatIsDeletedAndMindsNoSecondTime() throws IOException {
        ContentStore store = DirectoryStore.open(folder.resolve("store"), 0);
        ContentKey key = kept(store, "any");
        store.delete(key);
        store.delete(key);
        assertThrows(IOException.class, () -> store.read(key, 0, 1));
    }

    @Test
    void saysThatItIsOutOfReachWhenItsDirectoryIsGone() throws IOException {
        ContentStore store = DirectoryStore.open(folder.resolve("store"), 0);
        Path staged = staged(store, "any");
        Files.move(folder.resolve("store/kept"), folder.resolve("away"));
        IOException failure =
                assertThrows(IOException.class, () -> store.keep(ContentKey.random(ORGANIZATION), staged));
        assertEquals(
                ErrorCode.SERVER_UNAVAILABLE, StoreFailure.translate(failure).code());
    }

    @Test
    void saysThatItIsFullBeforeTheDiskIs() throws IOException {
        ContentStore store = DirectoryStore.open(folder.resolve("store"), Long.MAX_VALUE);
        IOException failure = assertThrows(IOException.class, store::requireRoom);
        assertEquals(
                ErrorCode.STORAGE_LIMIT_EXCEEDED,
                StoreFailure.translate(failure).code());
    }

    @Test
    void saysThatItIsFullWhenTheDiskIs() {
        IOException failure = new IOException("No space left on device");
        assertEquals(
                ErrorCode.STORAGE_LIMIT_EXCEEDED,
                StoreFailure.translate(failure).code());
    }

    private static ContentKey kept(ContentStore store, String text) throws IOException {
        ContentKey key = ContentKey.random(ORGANIZATION);
        store.keep(key, staged(store, text));
        return key;
    }

    private static Path staged(ContentStore store, String text) throws IOException {
        return Files.writeString(Files.createTempFile(store.staging(), "test-", null), text);
    }
}
