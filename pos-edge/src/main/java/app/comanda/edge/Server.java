package app.comanda.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Comanda's API, as far as an agent needs it. */
final class Server {

    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final int AT_MOST = 20;

    /** An answer comes that much later at most than the server was asked to wait. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Identity identity;
    private final Duration wait;

    /** @param wait how long the server may take to answer when there is nothing to print */
    Server(Identity identity, Duration wait) {
        this.identity = identity;
        this.wait = wait;
    }

    /** Becomes an agent by a one-time code. */
    static Identity enrol(URI server, String code, String name) throws ServerAway, Refused {
        Server stranger = new Server(new Identity(server, "", name), Duration.ZERO);
        JsonNode enrolled = stranger.post("/terminals/enrolments", Map.of("code", code, "name", name), Duration.ZERO);
        if (!enrolled.path("purpose").asText().equals("PRINT_AGENT")) {
            throw new Refused(
                    409, "This code was made for something else. Make one for a print agent, under Terminals.");
        }
        return new Identity(server, enrolled.path("key").asText(), name);
    }

    List<Job> take(Collection<UUID> holding) throws ServerAway, Refused {
        JsonNode taken = post(
                "/print-agent/takes",
                Map.of("holding", holding, "atMost", AT_MOST, "waitSeconds", wait.toSeconds()),
                wait);
        try {
            return List.of(JSON.treeToValue(taken.path("jobs"), Job[].class));
        } catch (JsonProcessingException e) {
            throw new ServerAway("The server speaks another language than this agent: " + e.getOriginalMessage());
        }
    }

    void tell(UUID job, Outcome outcome) throws ServerAway, Refused {
        post("/print-agent/jobs/" + job + "/outcome", outcome, Duration.ZERO);
    }

    private JsonNode post(String path, Object body, Duration patience) throws ServerAway, Refused {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(identity.server() + "/api/v1" + path))
                    .timeout(patience.plus(GRACE))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            if (!identity.key().isEmpty()) {
                request.header("X-Terminal-Key", identity.key());
            }
            return read(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new ServerAway(e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerAway("stopping");
        }
    }

    private static JsonNode read(HttpResponse<byte[]> answer) throws IOException, ServerAway, Refused {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return JSON.readTree(answer.body());
        }
        String words = status + " " + detail(answer);
        if (status >= 500 || status == 429 || status == 408) {
            throw new ServerAway(words);
        }
        throw new Refused(status, words);
    }

    private static String detail(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body()).path("detail").asText();
        } catch (IOException e) {
            return "";
        }
    }
}
