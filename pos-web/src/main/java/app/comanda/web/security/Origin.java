package app.comanda.web.security;

import java.net.URI;
import java.util.Optional;

/** Scheme, host and port of an address. */
final class Origin {

    private Origin() {}

    static String of(String address) {
        URI uri = URI.create(address);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }

    /** Path and query of an address if it is one of ours, and safe to send a browser to. */
    static Optional<String> pageOf(String address, String ours) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null || !Origin.of(address).equals(Origin.of(ours))) {
                return Optional.empty();
            }
            String query = uri.getRawQuery();
            return Optional.of(uri.getRawPath() + (query == null ? "" : "?" + query))
                    .filter(Origin::isPage);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** That a browser sent there stays with us: two slashes would begin another host. */
    static boolean isPage(String page) {
        return page.startsWith("/") && !page.startsWith("//") && !page.contains("\\");
    }
}
