package app.comanda.server;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jar or folder that a class was loaded from. */
final class CodeLocation {

    private CodeLocation() {}

    static Path of(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException(type + " has no code source");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
