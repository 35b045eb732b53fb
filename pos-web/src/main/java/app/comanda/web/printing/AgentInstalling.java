package app.comanda.web.printing;

import app.comanda.kernel.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How a computer in a restaurant becomes its print agent: by one command, for which this server has all that it needs. */
@ApplicationScoped
public class AgentInstalling {

    private static final String SCRIPT = "install.sh";

    @Inject
    PublicUrl publicUrl;

    /** For a shell; the code is the only thing that is secret, and comes behind it. */
    String script() {
        try (InputStream script = AgentInstalling.class.getResourceAsStream(SCRIPT)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@SERVER@", publicUrl.of(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody types who made this code for a print agent. */
    public String command(String code) {
        return "curl -fsS " + publicUrl.of("/edge/" + SCRIPT) + " | sudo sh -s -- " + code;
    }
}
