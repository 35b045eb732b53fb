package app.comanda.web.security;

import java.util.List;

/**
 * What needs no sign-in: style sheets, pictures and scripts, pages that say what went wrong, whether the service is
 * ready; receipts and bills of guests, whose address is their key; the print agent's program; what Apple asks of a domain; the browser apps; and the metrics, which {@link app.comanda.web.operations.MetricsGate} guards instead.
 */
final class OpenPaths {

    private static final List<String> BEGINNINGS = List.of(
            "/jakarta.faces.resource/",
            "/resources/",
            "/error/",
            "/favicon.",
            "/health/",
            "/metrics",
            "/r/",
            "/pay/",
            "/edge/",
            "/.well-known/apple-");

    private OpenPaths() {}

    static boolean contain(String path) {
        return !path.contains("..")
                && !path.contains("//")
                && (AppFiles.contain(path) || BEGINNINGS.stream().anyMatch(path::startsWith));
    }
}
