package app.comanda.web.notification;

import app.comanda.notification.hook.Hook;
import app.comanda.notification.hook.HookCall;
import app.comanda.notification.hook.HookCallLog;
import app.comanda.notification.hook.HookDetails;
import app.comanda.notification.hook.HookEditing;
import app.comanda.notification.hook.HookEvent;
import app.comanda.web.frame.Rows;
import app.comanda.web.frame.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** Programs that are told what happens, and what they were told. */
@Named
@ViewScoped
public class HooksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    HookEditing editing;

    @EJB
    HookCallLog log;

    @Inject
    Texts texts;

    private transient List<Hook> hooks = List.of();
    private LazyDataModel<HookCall> calls = Rows.none();
    private @Nullable UUID shownId;
    private String shownName = "";
    private @Nullable UUID id;
    private long version;
    private String name = "";
    private String url = "";
    private List<HookEvent> events = List.of();
    private boolean active = true;
    private @Nullable String secret;
    private transient @Nullable HookCall opened;

    @PostConstruct
    void read() {
        hooks = editing.all();
    }

    public void begin() {
        id = null;
        name = "";
        url = "";
        events = List.of(HookEvent.ORDER_PAID);
        active = true;
        secret = null;
    }

    public void edit(Hook hook) {
        id = hook.id();
        version = hook.version();
        name = hook.name();
        url = hook.url();
        events = List.copyOf(hook.events());
        active = hook.isActive();
        secret = null;
    }

    public void save() {
        Set<HookEvent> wanted = EnumSet.noneOf(HookEvent.class);
        wanted.addAll(events);
        HookDetails details = new HookDetails(name, url, wanted, active);
        if (id == null) {
            editing.add(details);
        } else {
            editing.change(id, details, version);
        }
        texts.tell("hook.saved", details.name());
        read();
    }

    public void remove() {
        if (id != null) {
            editing.remove(id);
            texts.tell("hook.removed", name);
            if (id.equals(shownId)) {
                shownId = null;
                calls = Rows.none();
            }
            read();
        }
    }

    public void reveal() {
        secret = id == null ? null : editing.secret(id);
    }

    public void test(Hook hook) {
        log.test(hook.id());
        show(hook);
        texts.tell("hook.tested", hook.name());
    }

    public void show(Hook hook) {
        UUID shown = hook.id();
        shownId = shown;
        shownName = hook.name();
        calls = Rows.of((offset, limit) -> log.rows(shown, offset, limit), () -> log.count(shown));
    }

    public void look(HookCall call) {
        opened = call;
    }

    public void sendAgain(HookCall call) {
        log.sendAgain(call.hookId(), call.id());
        texts.tell("hook.sent-again");
    }

    public List<HookEvent> getOffered() {
        return Arrays.asList(HookEvent.values());
    }

    public List<Hook> getHooks() {
        return hooks;
    }

    public LazyDataModel<HookCall> getCalls() {
        return calls;
    }

    public @Nullable UUID getShownId() {
        return shownId;
    }

    public String getShownName() {
        return shownName;
    }

    public @Nullable HookCall getOpened() {
        return opened;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public List<HookEvent> getEvents() {
        return events;
    }

    public void setEvents(List<HookEvent> events) {
        this.events = events;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public @Nullable String getSecret() {
        return secret;
    }
}
