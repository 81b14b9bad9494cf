package org.aiguillage.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.aiguillage.rulebook.sheet.Zip;
import org.aiguillage.rulebook.sheet.Zip.Part;

/** Files as programs write them, and as no program would. */
public final class Files {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    private Files() {}

    /** A PDF of one page, with these words more in its catalog. */
    public static byte[] pdf(String inCatalog) {
        return pdfOf("1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + inCatalog + " >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj\n"
                + "4 0 obj\n<< /Length 21 >>\nstream\nBT (a deck \\() Tj ET \nendstream\nendobj\n");
    }

    static byte[] pdfOf(String objects) {
        return latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n" + objects
                + "trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");
    }

    /** A PDF that keeps its objects packed in a stream. */
    static byte[] packedPdf(String objects, String filter) {
        return packedPdf(latin(objects), filter);
    }

    static byte[] packedPdf(byte[] objects, String filter) {
        String packed = new String(deflated(objects), StandardCharsets.ISO_8859_1);
        return pdfOf("5 0 obj\n<< /Type /ObjStm /N 1 /First 4 " + filter + " /Length " + packed.length()
                + " >>\nstream\r\n" + packed + "\nendstream\nendobj\n");
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] xlsx() {
        return Zip.of(workbook());
    }

    static Map<String, Part> workbook() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types("/xl/workbook.xml", MAIN + "spreadsheetml.sheet.main+xml"));
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml", ""));
        parts.putAll(Zip.workbook("<row><c><v>1</v></c></row>"));
        parts.put("xl/printerSettings/printerSettings1.bin", Zip.text("\0\1\2"));
        return parts;
    }

    public static byte[] pptx() {
        return Zip.of(presentation());
    }

    static Map<String, Part> presentation() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types("/ppt/presentation.xml", MAIN + "presentationml.presentation.main+xml"));
        parts.put("ppt/presentation.xml", Zip.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?><p:presentation/>"));
        parts.put("ppt/slides/slide1.xml", Zip.text("<p:sld/>"));
        parts.put(
                "ppt/slides/_rels/slide1.xml.rels",
                relations("hyperlink", "https://nova.example", "TargetMode=\"External\""));
        parts.put("ppt/media/image1.png", Zip.text("\u0089PNG"));
        parts.put("ppt/embeddings/Microsoft_Excel_Worksheet.xlsx", out -> out.write(xlsx()));
        return parts;
    }

    static byte[] changed(Map<String, Part> parts, String name, Part part) {
        parts.put(name, part);
        return Zip.of(parts);
    }

    static Part types(String part, String type) {
        return Zip.text("<Types xmlns=\"" + PACKAGE + "content-types\"><Override PartName=\"" + part
                + "\" ContentType=\"" + type + "\"/></Types>");
    }

    static Part relations(String type, String target, String more) {
        return Zip.text("<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\""
                + RELATIONS + type + "\" Target=\"" + target + "\" " + more + "/></Relationships>");
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
