package app.comanda.web.staff;

import app.comanda.staff.reason.Reason;
import app.comanda.staff.reason.ReasonBook;
import app.comanda.staff.reason.ReasonDetails;
import app.comanda.web.frame.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reasons that staff choose from. */
@Named
@ViewScoped
public class ReasonsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ReasonBook book;

    @Inject
    Texts texts;

    private transient List<Reason> reasons = List.of();
    private @Nullable UUID id;
    private long version;
    private Reason.Kind kind = Reason.Kind.VOID;
    private String text = "";
    private int position;
    private boolean active = true;

    @PostConstruct
    void read() {
        reasons = book.list(null);
    }

    public void begin() {
        id = null;
        kind = Reason.Kind.VOID;
        text = "";
        active = true;
    }

    public void edit(Reason reason) {
        id = reason.id();
        version = reason.version();
        kind = reason.kind();
        text = reason.text();
        position = reason.position();
        active = reason.isActive();
    }

    public void save() {
        if (id == null) {
            book.add(kind, text);
        } else {
            book.change(id, new ReasonDetails(text, position, active), version);
        }
        texts.tell("reason.saved", text.strip());
        read();
    }

    public Reason.Kind[] getKinds() {
        return Reason.Kind.values();
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public Reason.Kind getKind() {
        return kind;
    }

    public void setKind(Reason.Kind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
