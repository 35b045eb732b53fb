package app.comanda.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/** Writes what our own loggers say as JSON lines to the standard output, beside the server's own log. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogWriting {

    /** Kept, because the log manager forgets loggers that nobody holds. */
    private final Logger ours = Logger.getLogger("app.comanda");

    private final Handler handler = new StandardOutput();

    @PostConstruct
    void begin() {
        ours.addHandler(handler);
        ours.setUseParentHandlers(false);
    }

    @PreDestroy
    void end() {
        ours.setUseParentHandlers(true);
        ours.removeHandler(handler);
        handler.flush();
    }

    /** The descriptor itself: the server catches System.out and would log each line once more in its own form. */
    private static final class StandardOutput extends StreamHandler {
        StandardOutput() {
            super(standardOutput(), new JsonLines());
        }

        private static OutputStream standardOutput() {
            return new FileOutputStream(FileDescriptor.out);
        }

        @Override
        public synchronized void publish(LogRecord record) {
            super.publish(record);
            flush();
        }
    }
}
