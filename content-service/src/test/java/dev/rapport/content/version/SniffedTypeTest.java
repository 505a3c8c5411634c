package dev.rapport.content.version;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SniffedTypeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7,deck.pdf,application/pdf,pdf,application/pdf",
        "%PDF-1.7,deck.html,application/pdf,pdf,application/pdf",
        "<html><script>alert(1)</script>,deck.pdf,text/html,html,application/octet-stream",
        "<svg xmlns=\"http://www.w3.org/2000/svg\">,logo.png,image/svg+xml,svg,application/octet-stream",
        "just words,page.html,text/html,html,application/octet-stream",
        "just words,notes.txt,text/plain,txt,text/plain",
        "'MZ ',invoice.pdf,application/x-msdownload,dll,application/octet-stream"
    })
    void goesByTheBytesAndServesOnlyWhatIsHarmless(
            String bytes, String name, String type, String extension, String served) throws IOException {
        Path file = Files.writeString(folder.resolve("any"), bytes, ISO_8859_1);
        SniffedType sniffed = SniffedType.of(file, FileName.of(name));
        assertEquals(new SniffedType(type, extension), sniffed);
        assertEquals(served, SniffedType.served(sniffed.mediaType()));
    }
}
