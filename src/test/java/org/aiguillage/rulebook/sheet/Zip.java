package org.aiguillage.rulebook.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aiguillage.content.Archive;

/** Workbooks put together by hand, as no spreadsheet would. */
public final class Zip {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Zip() {}

    /** Something that writes a part. */
    public interface Part {
        void writeTo(java.io.OutputStream out) throws IOException;
    }

    public static byte[] of(Map<String, Part> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    public static Part text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same text many times, without ever holding it whole. */
    public static Part many(String begin, String each, int times, String end) {
        byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
        return out -> {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** A workbook of one sheet called weights, with this as its rows and more. */
    public static Map<String, Part> workbook(String rows) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                text("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"weights\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        parts.put("xl/worksheets/sheet1.xml", text(sheet(rows)));
        return parts;
    }

    public static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** The same workbook with one part changed. */
    public static byte[] changed(byte[] file, String part, String what, String with) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Archive archive = new Archive(file);
        for (Archive.Entry entry : archive.entries()) {
            byte[] content = content(archive, entry);
            String text = new String(content, StandardCharsets.UTF_8);
            if (entry.name().equals(part) && !text.contains(what)) {
                throw new IllegalArgumentException(what + " is not in " + text);
            }
            parts.put(
                    entry.name(),
                    entry.name().equals(part) ? text(text.replace(what, with)) : out -> out.write(content));
        }
        return of(parts);
    }

    private static byte[] content(Archive archive, Archive.Entry entry) {
        try (InputStream content = archive.open(entry)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
