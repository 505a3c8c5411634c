package dev.rapport.platform.soql.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A cursor as compressed bytes: it has to fit into a URL together with its query. */
final class CursorBytes {
    /** Tokens live on while versions come and go; one of a layout that is no longer known is refused. */
    private static final int LAYOUT = 2;

    private static final int ABSENT = -1;

    private CursorBytes() {}

    static byte[] pack(Cursor cursor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(LAYOUT);
            out.writeBoolean(cursor.scope() == RowScope.WITH_DELETED);
            out.writeLong(cursor.asOf().toEpochMilli());
            out.writeInt(cursor.pageSize());
            out.writeInt(cursor.remaining());
            out.writeLong(cursor.totalSize());
            writeText(out, cursor.soql());
            out.writeInt(cursor.position().size());
            for (String value : cursor.position()) {
                writeText(out, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if these are not the bytes of a cursor */
    static Cursor unpack(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int layout = in.readByte();
            if (layout != LAYOUT) {
                throw new IOException("a cursor of layout " + layout + "; known is " + LAYOUT);
            }
            RowScope scope = in.readBoolean() ? RowScope.WITH_DELETED : RowScope.LIVE;
            Instant asOf = Instant.ofEpochMilli(in.readLong());
            int pageSize = in.readInt();
            int remaining = in.readInt();
            long totalSize = in.readLong();
            String soql = readText(in);
            List<@Nullable String> position = readPosition(in);
            return new Cursor(soql == null ? "" : soql, scope, asOf, pageSize, remaining, totalSize, position);
        }
    }

    private static List<@Nullable String> readPosition(DataInputStream in) throws IOException {
        int keys = in.readInt();
        List<@Nullable String> position = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            position.add(readText(in));
        }
        return position;
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
