package app.comanda.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the error page says: never a stack, but for surprises the id under which the log has it. */
@Named
@RequestScoped
public class Failure {

    static final String INCIDENT = Failure.class.getName() + ".incident";
    static final String SENTENCE = Failure.class.getName() + ".sentence";

    private static final Logger LOG = System.getLogger(Failure.class.getName());
    private static final List<Integer> EXPLAINED = List.of(400, 403, 404, 503);

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    static String log(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Incident " + incident, failure);
        return incident;
    }

    /** Keeps what was put into this request for the page that the browser is about to be sent to. */
    static void carry(HttpServletRequest request) {
        for (String name : List.of(INCIDENT, SENTENCE)) {
            Object value = request.getAttribute(name);
            if (value != null) {
                request.getSession().setAttribute(name, value);
            }
        }
    }

    public String getTitle() {
        return "failure." + kind() + ".title";
    }

    public String getText() {
        return noted(SENTENCE).orElseGet(() -> texts.of("failure." + kind() + ".text"));
    }

    /** Null where nothing surprising happened. */
    public @Nullable String getIncident() {
        return noted(INCIDENT).orElseGet(this::logUnnoticed);
    }

    private @Nullable String logUnnoticed() {
        if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure)) {
            return null;
        }
        String incident = log(failure);
        request.setAttribute(INCIDENT, incident);
        return incident;
    }

    private String kind() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean explained = status instanceof Integer code && EXPLAINED.contains(code);
        if (noted(SENTENCE).isPresent()
                && !Integer.valueOf(HttpServletResponse.SC_NOT_FOUND).equals(status)) {
            return "refused";
        }
        return explained ? status.toString() : "500";
    }

    private Optional<String> noted(String name) {
        if (request.getAttribute(name) == null && request.getSession(false) != null) {
            Object carried = request.getSession().getAttribute(name);
            request.getSession().removeAttribute(name);
            request.setAttribute(name, carried);
        }
        return request.getAttribute(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
