package app.comanda.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder = Path.of("");

    private ChildProcess child() {
        return new ChildProcess(
                folder.resolve("run/sleep.pid"),
                folder.resolve("logs/sleep.log"),
                ChildProcess.Signal.TERM,
                Duration.ofSeconds(5));
    }

    @Test
    void whatAKilledLauncherLeftIsStoppedByTheNext() {
        ChildProcess left = child();
        left.start(new ProcessBuilder("sleep", "600"));
        ProcessHandle process = ProcessHandle.of(left.pid().orElseThrow()).orElseThrow();

        child().stopStale();

        assertFalse(process.isAlive());
    }

    @Test
    void aStrangerWithTheSameIdIsLeftAlone() throws IOException {
        ChildProcess other = child();
        other.start(new ProcessBuilder("sleep", "600"));
        long pid = other.pid().orElseThrow();
        Files.writeString(folder.resolve("run/sleep.pid"), pid + " 2001-01-01T00:00:00Z");

        child().stopStale();

        assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive());
        other.stop();
    }

    @Test
    void aKilledChildHasDiedAndAStoppedOneHasNot() {
        ChildProcess child = child();
        child.start(new ProcessBuilder("sleep", "600"));
        child.kill();
        assertTrue(child.hasDied());

        child.start(new ProcessBuilder("sleep", "600"));
        child.stop();
        assertFalse(child.hasDied());
    }

    @Test
    void nothingStartsAfterTheEnd() {
        ChildProcess child = child();
        child.retire();

        assertThrows(StartFailure.class, () -> child.start(new ProcessBuilder("sleep", "600")));
    }
}
