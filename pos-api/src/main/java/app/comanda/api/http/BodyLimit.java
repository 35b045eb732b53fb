package app.comanda.api.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;

/** No body above 2 MiB, or what {@link MostBytes} says; the rest is not even read. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyLimit implements ContainerRequestFilter {

    private static final int USUAL_KIB = 2 * 1024;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        int mostKib = mostKib();
        if (request.getLength() > bytes(mostKib)) {
            throw tooLarge(mostKib);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream(), mostKib));
        }
    }

    private int mostKib() {
        Method method = resource.getResourceMethod();
        MostBytes own = method == null ? null : method.getAnnotation(MostBytes.class);
        return own == null ? USUAL_KIB : own.kib();
    }

    private static long bytes(int kib) {
        return kib * 1024L;
    }

    private static WebApplicationException tooLarge(int mostKib) {
        String most = mostKib % 1024 == 0 ? mostKib / 1024 + " MiB" : mostKib + " KiB";
        return new WebApplicationException("The body may have " + most + " at most.", 413);
    }

    /** For bodies that do not announce their length. */
    private static final class Counted extends FilterInputStream {
        private final int mostKib;
        private long read;

        Counted(InputStream in, int mostKib) {
            super(in);
            this.mostKib = mostKib;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            read += n;
            if (read > bytes(mostKib)) {
                throw tooLarge(mostKib);
            }
        }
    }
}
