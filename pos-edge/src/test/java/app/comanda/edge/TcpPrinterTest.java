package app.comanda.edge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.edge.Outcome.Result;
import app.comanda.edge.Outcome.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TcpPrinterTest {

    private static final byte[] SLIP = "Soup\n".getBytes(StandardCharsets.US_ASCII);
    private static final int GOOD = 0x12;

    private final TcpPrinter printer = new TcpPrinter(
            new TcpPrinter.Patience(Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofMillis(400)));
    private final AtomicInteger begun = new AtomicInteger();

    /** Answers each question in turn with one of these bytes; with less than 0, not at all. */
    private record Answers(int whyOffline, int paper, int done) {}

    @Test
    void onePrinterThatAnswersIsAskedBeforeAndAfter() throws Exception {
        assertEquals(Result.PRINTED, print(new Answers(GOOD, GOOD, 0)).result());
        assertEquals(1, begun.get());
    }

    @Test
    void aMuteOneHasPrintedWhatItTook() throws Exception {
        assertEquals(Result.PRINTED, print(new Answers(-1, -1, -1)).result());
    }

    @Test
    void withoutPaperNothingIsBegun() throws Exception {
        assertEquals(Trouble.NO_PAPER, print(new Answers(GOOD | 0x20, GOOD, 0)).trouble());
        assertEquals(Trouble.NO_PAPER, print(new Answers(GOOD, GOOD | 0x60, 0)).trouble());
        assertEquals(0, begun.get());
    }

    @Test
    void openNothingIsBegun() throws Exception {
        assertEquals(Trouble.NOT_READY, print(new Answers(GOOD | 0x04, GOOD, 0)).trouble());
        assertEquals(0, begun.get());
    }

    @Test
    void oneThatDoesNotSayThatItHasFinishedLeavesADoubt() throws Exception {
        assertEquals(Result.UNKNOWN, print(new Answers(GOOD, GOOD, -1)).result());
    }

    @Test
    void whereNobodyListensNothingIsBegun() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Outcome outcome = printer.print(target(port), SLIP, begun::incrementAndGet);
        assertEquals(Trouble.NO_ANSWER, outcome.trouble());
        assertEquals(0, begun.get());
    }

    private Outcome print(Answers answers) throws Exception {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> paper = CompletableFuture.supplyAsync(() -> serve(door, answers));
            Outcome outcome = printer.print(target(door.getLocalPort()), SLIP, begun::incrementAndGet);
            byte[] printed = paper.get(5, TimeUnit.SECONDS);
            if (outcome.result() == Result.PRINTED) {
                assertArrayEquals(SLIP, printed);
            } else if (outcome.result() == Result.NOT_PRINTED) {
                assertEquals(0, printed.length);
            }
            return outcome;
        }
    }

    private static byte[] serve(ServerSocket door, Answers answers) {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        try (Socket caller = door.accept()) {
            InputStream in = caller.getInputStream();
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                if (sign == 0x10) {
                    in.read();
                    answer(caller, in.read() == 2 ? answers.whyOffline() : answers.paper());
                } else if (sign == 0x1D) {
                    in.read();
                    in.read();
                    answer(caller, answers.done());
                } else {
                    paper.write(sign);
                }
            }
        } catch (IOException e) {
            // what came until then is on paper
        }
        return paper.toByteArray();
    }

    private static void answer(Socket caller, int with) throws IOException {
        if (with >= 0) {
            caller.getOutputStream().write(with);
            caller.getOutputStream().flush();
        }
    }

    private static Job.Target target(int port) {
        return new Job.Target(UUID.randomUUID(), "Grill", "127.0.0.1", port, SLIP, null);
    }
}
