package app.comanda.web.frame;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The language a person reads: chosen once, else the browser's, else English. */
@Named
@SessionScoped
public class Language implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> KNOWN = List.of("en", "id");
    private static final String COOKIE = "comanda-language";
    private static final int A_YEAR_OF_SECONDS = 31_536_000;

    @Inject
    HttpServletRequest request;

    private Locale locale = Locale.ENGLISH;

    @PostConstruct
    void guess() {
        locale = Locale.forLanguageTag(
                fromCookie().orElse(request.getLocale().getLanguage().equals("id") ? "id" : "en"));
    }

    public Locale getLocale() {
        return locale;
    }

    public String getTag() {
        return locale.getLanguage();
    }

    public List<String> getChoices() {
        return KNOWN;
    }

    /** Shows the same page again in the other language. */
    public String use(String tag) {
        if (KNOWN.contains(tag)) {
            locale = Locale.forLanguageTag(tag);
            remember(tag);
        }
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }

    private static void remember(String tag) {
        Map<String, Object> properties = Map.of("path", "/", "maxAge", A_YEAR_OF_SECONDS, "httpOnly", true);
        FacesContext.getCurrentInstance().getExternalContext().addResponseCookie(COOKIE, tag, properties);
    }

    private Optional<String> fromCookie() {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(KNOWN::contains)
                .findFirst();
    }
}
