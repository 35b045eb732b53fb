package app.comanda.web.frame;

import app.comanda.kernel.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Words from the bundle, in the reader's language. */
@Named("text")
@ApplicationScoped
public class Texts {

    private static final String BUNDLE = "app.comanda.web.messages";

    @Inject
    Language language;

    /** The text with its {@code {0}}, {@code {1}} filled in. */
    public String of(String key, Object... values) {
        String pattern = bundle().getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, language.getLocale()).format(values);
    }

    /** For words that come from elsewhere, such as a new payment method. */
    public String orElse(String key, String otherwise) {
        return bundle().containsKey(key) ? bundle().getString(key) : otherwise;
    }

    /** What a refusal says: translated by its code where the bundle knows it, else in the use case's own English. */
    public String of(BusinessException refusal) {
        String key = "refused." + refusal.code();
        String message = refusal.getMessage();
        return bundle().containsKey(key) ? bundle().getString(key) : message == null ? refusal.code() : message;
    }

    /** Tells at the top of the page that something was done; survives a redirect. */
    public void tell(String key, Object... values) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, of(key, values), null));
    }

    /** Tells what is wrong, at the field with this client id or, without one, at the top. */
    public void warn(@Nullable String clientId, String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, language.getLocale());
    }
}
