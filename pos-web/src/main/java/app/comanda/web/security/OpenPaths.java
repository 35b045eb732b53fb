package app.comanda.web.security;

import java.util.List;

/** What everybody may read: style sheets, pictures and scripts, and pages that say what went wrong. */
final class OpenPaths {

    private static final List<String> BEGINNINGS =
            List.of("/jakarta.faces.resource/", "/resources/", "/error/", "/favicon.");

    private OpenPaths() {}

    static boolean contain(String path) {
        return !path.contains("..")
                && !path.contains("//")
                && BEGINNINGS.stream().anyMatch(path::startsWith);
    }
}
