package app.comanda.web.payment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The file by which Apple knows that this domain is the operator's, so that pages on it may offer Apple Pay; the vendor
 * gives it (docs/payments.md). Apple reads it without signing in.
 */
@WebServlet("/.well-known/apple-developer-merchantid-domain-association")
public class AppleDomainServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Path of the file; unset, there is none. */
    @Inject
    @ConfigProperty(name = "comanda.apple.domain.file")
    transient Optional<String> file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Path> place = file.map(Path::of).filter(Files::isReadable);
        if (place.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Files.copy(place.get(), response.getOutputStream());
    }
}
