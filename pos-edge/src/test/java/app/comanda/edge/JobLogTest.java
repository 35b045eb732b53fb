package app.comanda.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLogTest {

    private static final UUID TICKET = UUID.randomUUID();
    private static final UUID RECEIPT = UUID.randomUUID();
    private static final UUID GRILL = UUID.randomUUID();

    @TempDir
    Path home;

    @Test
    void afterACrashItKnowsWhatItMayHaveOnPaper() throws IOException {
        try (JobLog log = JobLog.in(home)) {
            log.begun(TICKET);
            log.begun(RECEIPT);
            log.printed(RECEIPT, GRILL);
        }
        try (JobLog after = JobLog.in(home)) {
            assertEquals(Map.of(TICKET, Optional.empty(), RECEIPT, Optional.of(GRILL)), after.unsettled());
            assertTrue(after.wasPrinted(RECEIPT));
            assertFalse(after.wasPrinted(TICKET));
        }
    }

    @Test
    void whatWasToldIsOverButNotForgotten() throws IOException {
        try (JobLog log = JobLog.in(home)) {
            log.begun(TICKET);
            log.printed(TICKET, GRILL);
            log.settled(TICKET);
        }
        for (int restart = 0; restart < 2; restart++) {
            try (JobLog after = JobLog.in(home)) {
                assertEquals(Map.of(), after.unsettled());
                assertTrue(after.wasPrinted(TICKET));
            }
        }
    }

    @Test
    void aLineThatWasNotWrittenToItsEndIsNone() throws IOException {
        try (JobLog log = JobLog.in(home)) {
            log.begun(TICKET);
        }
        Files.writeString(home.resolve("jobs.log"), "P " + TICKET, StandardOpenOption.APPEND);
        try (JobLog after = JobLog.in(home)) {
            assertEquals(Map.of(TICKET, Optional.empty()), after.unsettled());
        }
    }

    @Test
    void anUnknownEndThatWasToldMayBeBegunAgain() throws IOException {
        try (JobLog log = JobLog.in(home)) {
            log.begun(TICKET);
            log.settled(TICKET);
            log.begun(TICKET);
            assertEquals(Map.of(TICKET, Optional.empty()), log.unsettled());
        }
    }
}
