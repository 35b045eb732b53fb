package app.comanda.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the world finds this server. */
@ApplicationScoped
public class PublicUrl {

    private final String base;

    /** For CDI. */
    protected PublicUrl() {
        this("");
    }

    @Inject
    public PublicUrl(
            @ConfigProperty(name = "comanda.public.url", defaultValue = "http://127.0.0.1:8480") String configured) {
        this.base = configured.replaceAll("/+$", "");
    }

    /** @param path with its slash */
    public String of(String path) {
        return base + path;
    }
}
