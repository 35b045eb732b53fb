package app.comanda.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/terminal",
                "/terminal/",
                "/kitchen/index.html",
                "/board/service-worker.js",
                "/kiosk/",
                "/kiosk/manifest.webmanifest",
                "/terminal/icon-192.png",
                "/app/a-1.js"
            })
    void theAppsAreOpenToEverybody(String path) {
        assertTrue(OpenPaths.contain(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kitchen/stations",
                "/kitchen/stations.xhtml",
                "/terminals",
                "/terminal/../tenancy/tenants",
                "/app/../x"
            })
    void aPageOfTheBackOfficeBesideThemIsNot(String path) {
        assertFalse(OpenPaths.contain(path));
    }

    @Test
    void onlyWhatChangesItsNameIsKeptForGood() {
        assertTrue(AppFiles.lasting("/app/terminal-Bx.js"));
        assertFalse(AppFiles.lasting("/terminal/index.html"));
    }
}
