package app.comanda.web.security;

import java.util.Set;

/**
 * The files of the browser apps, which sign in by themselves: one page each, and what they share under names that
 * change with the content. Named one by one, because a folder of the back office may share an app's name.
 */
final class AppFiles {

    /** No script, style, picture or call but our own, and nothing frames it. */
    static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private static final String SHARED = "/app/";
    private static final Set<String> APPS = Set.of("/terminal", "/kitchen", "/board", "/kiosk");
    private static final Set<String> FILES = Set.of(
            "",
            "/",
            "/index.html",
            "/service-worker.js",
            "/manifest.webmanifest",
            "/icon.svg",
            "/icon-192.png",
            "/icon-512.png");

    private AppFiles() {}

    static boolean contain(String path) {
        return lasting(path) || APPS.stream().anyMatch(app -> path.startsWith(app) && isFile(path, app));
    }

    /** Whether it may be kept for good: another content has another name. */
    static boolean lasting(String path) {
        return path.startsWith(SHARED);
    }

    private static boolean isFile(String path, String app) {
        return FILES.contains(path.substring(app.length()));
    }
}
