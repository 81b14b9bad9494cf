package org.aiguillage.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.aiguillage.refusal.Invalid;

/**
 * A zip archive in memory, as its central directory lists it: that is what office programs read. Where the names beside the
 * contents say otherwise, or something stands before the first of them, it is refused: another reader would see another file.
 */
public final class Archive {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer file;
    private final int end;

    /** @throws Invalid when it has no end, as one that was cut short */
    public Archive(byte[] content) {
        this.file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.end = end();
    }

    /** @param name as it stands in the directory */
    public record Entry(String name, int method, int length, int local) {}

    /** How many entries the end announces. */
    public int announced() {
        return Short.toUnsignedInt(file.getShort(end + 10));
    }

    /** @throws Invalid when the directory is damaged */
    public List<Entry> entries() {
        try {
            List<Entry> entries = new ArrayList<>();
            file.position(file.getInt(end + 16));
            for (int i = announced(); i > 0; i--) {
                entries.add(entry());
            }
            return entries;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Unreadable.broken();
        }
    }

    private Entry entry() {
        int at = file.position();
        boolean encrypted = (file.getShort(at + 8) & 1) != 0;
        int method = file.getShort(at + 10);
        if (file.getInt(at) != ENTRY || encrypted || (method != STORED && method != DEFLATED)) {
            throw Unreadable.broken();
        }
        byte[] name = new byte[Short.toUnsignedInt(file.getShort(at + 28))];
        int after = Short.toUnsignedInt(file.getShort(at + 30)) + Short.toUnsignedInt(file.getShort(at + 32));
        file.position(at + 46).get(name);
        file.position(file.position() + after);
        return new Entry(new String(name, StandardCharsets.UTF_8), method, file.getInt(at + 20), file.getInt(at + 42));
    }

    /**
     * The content of an entry, unpacked while it is read.
     *
     * @throws Invalid when it does not stand where the directory says
     */
    public InputStream open(Entry entry) {
        try {
            int at = entry.local();
            if (file.getInt(at) != LOCAL) {
                throw Unreadable.broken();
            }
            int nameLength = Short.toUnsignedInt(file.getShort(at + 26));
            int begin = at + LOCAL_LENGTH + nameLength + Short.toUnsignedInt(file.getShort(at + 28));
            if (!new String(file.array(), at + LOCAL_LENGTH, nameLength, StandardCharsets.UTF_8).equals(entry.name())) {
                throw Unreadable.broken();
            }
            if (entry.length() < 0 || begin + (long) entry.length() > end) {
                throw Unreadable.broken();
            }
            InputStream packed = new ByteArrayInputStream(file.array(), begin, entry.length());
            return entry.method() == STORED ? packed : new Unpacked(packed, new Inflater(true));
        } catch (IndexOutOfBoundsException e) {
            throw Unreadable.broken();
        }
    }

    /** Whether a file ends as an archive does, whatever it begins with. */
    static boolean endsAsOne(byte[] content) {
        ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = content.length - END_LENGTH; at >= Math.max(0, content.length - END_LENGTH - 0xFFFF); at--) {
            if (file.getInt(at) == END
                    && at + END_LENGTH + Short.toUnsignedInt(file.getShort(at + 20)) == content.length) {
                return true;
            }
        }
        return false;
    }

    private int end() {
        for (int at = file.limit() - END_LENGTH; at >= Math.max(0, file.limit() - END_LENGTH - 0xFFFF); at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw Unreadable.broken();
    }

    /** Gives its memory back when it is closed. */
    private static final class Unpacked extends InflaterInputStream {

        Unpacked(InputStream packed, Inflater inflater) {
            super(packed, inflater);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
