package org.aiguillage.web.input;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.concurrent.Semaphore;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;
import org.glassfish.jersey.media.multipart.MultiPartProperties;
import org.glassfish.jersey.server.CloseableService;

/**
 * Takes a form with files apart only once it has arrived whole. On the way it stands in a file that has no name any more, so
 * that what breaks off leaves nothing behind, not even when the service is killed, and a slow sender holds no memory. Then a
 * few at a time are held in memory, each until it is answered, and the others wait.
 */
public final class WholeForms implements ReaderInterceptor {
    /** Each is held whole, its file once more, and then sealed beside it, in all some 130 MiB. */
    private static final int AT_ONCE = 2;

    /** More than any form of ours has; whoever takes parts apart makes much of each, however small it is. */
    private static final int MOST_PARTS = 20;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Provider<CloseableService> answered;

    @Inject
    public WholeForms(Provider<CloseableService> answered) {
        this.answered = answered;
    }

    /** Has the parts of a form held in memory: in a file of their own they would outlive a form that cannot be read. */
    public static ContextResolver<MultiPartProperties> inMemory() {
        return new MultiPartProperties()
                .bufferThreshold(MultiPartProperties.BUFFER_THRESHOLD_MEMORY_ONLY)
                .resolver();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!hasParts(context.getMediaType())) {
            return context.proceed();
        }
        try (FileChannel arriving =
                FileChannel.open(Files.createTempFile("upload", ""), READ, WRITE, DELETE_ON_CLOSE)) {
            context.getInputStream().transferTo(Channels.newOutputStream(arriving));
            if (Boundaries.count(Channels.newInputStream(arriving.position(0)), context.getMediaType()) > MOST_PARTS) {
                throw new Invalid(FieldPath.WHOLE, Wanted.parts(MOST_PARTS));
            }
            context.setInputStream(Channels.newInputStream(arriving.position(0)));
            return takenApart(context);
        }
    }

    static boolean hasParts(MediaType type) {
        return type.getType().equalsIgnoreCase("multipart");
    }

    private Object takenApart(ReaderInterceptorContext context) throws IOException {
        places.acquireUninterruptibly();
        try {
            Object form = context.proceed();
            answered.get().add(places::release);
            return form;
        } catch (IOException | RuntimeException | Error e) {
            places.release();
            throw e;
        }
    }
}
