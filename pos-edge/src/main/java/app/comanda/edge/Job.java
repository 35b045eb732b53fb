package app.comanda.edge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the server hands out to be printed.
 *
 * @param leaseSeconds after that it is not ours any more
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Job(
        UUID id,
        String kind,
        String title,
        long leaseSeconds,
        Target printer,
        @Nullable Target substitute) {

    /**
     * A printer, and what is sent to it.
     *
     * @param doubtNotice sent before, when some of it may be on paper elsewhere; null when it must not be sent then
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Target(UUID printerId, String name, String host, int port, byte[] content, byte @Nullable [] doubtNotice) {

        String address() {
            return host + ":" + port;
        }
    }

    @Override
    public String toString() {
        return kind.toLowerCase(java.util.Locale.ROOT) + " " + title;
    }
}
