package app.comanda.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent between a server and two printers that are no more than their words. */
class AgentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
    private volatile int refusal;
    private final HttpServer server = serving();
    private final ServerSocket grill = printing("grill");

    @TempDir
    Path home;

    private HttpServer serving() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.setExecutor(Executors.newCachedThreadPool(AgentTest::daemon));
            made.createContext("/api/v1/print-agent/takes", this::take);
            made.createContext("/api/v1/print-agent/jobs/", this::hear);
            made.start();
            return made;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        try {
            Job job = waiting.poll(100, TimeUnit.MILLISECONDS);
            answer(call, JSON.createObjectNode().set("jobs", JSON.valueToTree(job == null ? List.of() : List.of(job))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(HttpExchange call) throws IOException {
        JsonNode outcome = JSON.readTree(call.getRequestBody().readAllBytes());
        told.add(call.getRequestURI().getPath().split("/")[5] + " "
                + outcome.path("result").asText());
        answer(call, JSON.createObjectNode());
    }

    private void answer(HttpExchange call, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        call.sendResponseHeaders(refusal == 0 ? 200 : refusal, bytes.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    private ServerSocket printing(String name) {
        try {
            ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            daemon(() -> {
                        while (!door.isClosed()) {
                            try (Socket caller = door.accept()) {
                                String all =
                                        new String(caller.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                                printed.add(name + ": " + all.replaceAll("\\x10\\x04.", ""));
                            } catch (IOException e) {
                                // nobody calls any more
                            }
                        }
                    })
                    .start();
            return door;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    @BeforeEach
    void nothingIsRefused() {
        refusal = 0;
    }

    @AfterEach
    void close() throws IOException {
        server.stop(0);
        grill.close();
    }

    @Test
    void itPrintsAndTells() throws Exception {
        begin();
        Job job = job(grill.getLocalPort(), null);
        waiting.add(job);
        assertEquals("grill: soup", next(printed));
        assertEquals(job.id() + " PRINTED", next(told));
    }

    @Test
    void whereNobodyListensAnotherPrinterStandsIn() throws Exception {
        begin();
        Job job = job(deaf(), target(grill.getLocalPort(), "instead", null));
        waiting.add(job);
        assertEquals("grill: instead", next(printed));
        assertEquals(job.id() + " PRINTED", next(told));
    }

    @Test
    void whatNobodyPrintsIsToldSo() throws Exception {
        begin();
        Job job = job(deaf(), null);
        waiting.add(job);
        assertEquals(job.id() + " NOT_PRINTED", next(told));
    }

    @Test
    void whatAnEarlierRunPrintedIsToldAndWhatItBeganIsADoubt() throws Exception {
        UUID whole = UUID.randomUUID();
        UUID half = UUID.randomUUID();
        try (JobLog log = JobLog.in(home)) {
            log.begun(whole);
            log.printed(whole, UUID.randomUUID());
            log.begun(half);
        }
        begin();
        assertEquals(whole + " PRINTED", next(told));
        assertEquals(half + " UNKNOWN", next(told));
        assertTrue(printed.isEmpty());
    }

    @Test
    void whatWasPrintedIsNeverPrintedAgain() throws Exception {
        begin();
        Job job = job(grill.getLocalPort(), null);
        waiting.add(job);
        assertEquals("grill: soup", next(printed));
        assertEquals(job.id() + " PRINTED", next(told));
        TimeUnit.MILLISECONDS.sleep(200);
        waiting.add(job);
        assertEquals(job.id() + " PRINTED", next(told));
        assertTrue(printed.isEmpty());
    }

    @Test
    void aServerThatFailsIsAskedAgainAndOneThatKnowsItNoMoreIsNot() throws Exception {
        refusal = 503;
        begin();
        TimeUnit.MILLISECONDS.sleep(300);
        refusal = 0;
        Job job = job(grill.getLocalPort(), null);
        waiting.add(job);
        assertEquals(job.id() + " PRINTED", next(told));
        refusal = 401;
        try (JobLog log = JobLog.in(home)) {
            Refused end = assertThrows(Refused.class, () -> agent(log).run());
            assertTrue(end.isForGood());
        }
    }

    private void begin() throws IOException {
        JobLog log = JobLog.in(home);
        daemon(() -> {
                    try {
                        agent(log).run();
                    } catch (Refused e) {
                        // the test is over
                    }
                })
                .start();
    }

    private Agent agent(JobLog log) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Agent(
                new Server(new Identity(address, "key", "test"), Duration.ZERO),
                new TcpPrinter(
                        new TcpPrinter.Patience(Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofMillis(200))),
                log,
                new Report(new PrintStream(OutputStream.nullOutputStream())));
    }

    private static String next(BlockingQueue<String> queue) throws InterruptedException {
        String next = queue.poll(10, TimeUnit.SECONDS);
        assertNotNull(next);
        return next;
    }

    private static Job job(int port, Job.@Nullable Target substitute) {
        return new Job(UUID.randomUUID(), "TICKET", "A-1/1", 300, target(port, "soup", null), substitute);
    }

    private static Job.Target target(int port, String content, byte @Nullable [] notice) {
        return new Job.Target(
                UUID.randomUUID(), "Grill", "127.0.0.1", port, content.getBytes(StandardCharsets.US_ASCII), notice);
    }

    /** A port at which nobody listens. */
    private static int deaf() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
