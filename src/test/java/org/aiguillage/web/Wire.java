package org.aiguillage.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;

/** One request written byte by byte on a socket of its own, for what no polite client would send. */
final class Wire {
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int BLOCK = 1 << 16;

    private Wire() {}

    /** The whole answer to these bytes; the connection closes after it. */
    static String send(URI base, byte[] request) {
        return send(base, out -> out.write(request));
    }

    static String send(URI base, Sending sending) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            sending.to(out);
            out.flush();
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a request that may never be whole: nothing follows it, and perhaps nothing answers it. */
    static String exchange(URI base, byte[] request) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(new String(request, StandardCharsets.ISO_8859_1), e);
        }
    }

    /** Writes a request, in as many pieces as it likes. */
    interface Sending {
        void to(OutputStream out) throws IOException;
    }

    static byte[] post(URI base, String path, String token, byte[] body, String... headers) {
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\n"
                + "Authorization: Bearer " + token + "\r\n"
                + (headers.length == 0 ? "Content-Type: application/json\r\n" : String.join("\r\n", headers) + "\r\n")
                + "Content-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    static void chunks(OutputStream out, long bytes) throws IOException {
        byte[] block = "x".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
        for (long sent = 0; sent < bytes; sent += block.length) {
            out.write((Integer.toHexString(block.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(block);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String read(InputStream in) throws IOException {
        String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Assertions.assertThat(answer).as("the server answers").isNotEmpty();
        return answer;
    }
}
