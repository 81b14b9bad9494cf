package org.aiguillage.web.input;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;

/** A body that ends in a refusal where its limit is passed. */
final class LimitedStream extends ServletInputStream {
    private final ServletInputStream body;
    private final long limit;
    private long count;

    LimitedStream(ServletInputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    boolean exceeded() {
        return count > limit;
    }

    @Override
    public int read() {
        int read = whole(body::read);
        return read < 0 ? read : counted(read, 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read = whole(() -> body.read(buffer, offset, length));
        return read < 0 ? read : counted(read, read);
    }

    private interface Reading {
        int next() throws IOException;
    }

    /** A body that ends too early, or whose pieces are not what they say, is its sender's to mend. */
    private static int whole(Reading reading) {
        try {
            return reading.next();
        } catch (IOException e) {
            throw new Invalid("body", Wanted.WHOLE);
        }
    }

    private int counted(int read, int more) {
        count += more;
        if (exceeded()) {
            throw BodyLimit.exceeded("body", limit);
        }
        return read;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
