package app.comanda.web.staff;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.Employee;
import app.comanda.staff.clock.ClockEntry;
import app.comanda.staff.clock.TimeClock;
import app.comanda.staff.clock.TimeKeeping;
import app.comanda.staff.clock.WorkedTime;
import app.comanda.web.frame.Span;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who worked when in the chosen outlet; one's own clock; and putting right what somebody forgot. */
@Named
@ViewScoped
public class TimeClockPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    TimeKeeping keeping;

    @EJB
    TimeClock timeClock;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    @Inject
    transient Clock clock;

    private transient List<ClockEntry> entries = List.of();
    private transient Map<UUID, String> people = Map.of();
    private final Span span = new Span();
    private boolean atWork;
    private @Nullable UUID id;
    private long version;
    private @Nullable UUID personId;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime until;
    private String note = "";

    public void load() {
        entries = span.read(
                clock, workplace.getZone(), (first, last) -> keeping.entries(workplace.outlet(), first, last));
        people = keeping.people(workplace.outlet()).stream().collect(Collectors.toMap(Employee::id, Employee::name));
        atWork = timeClock.running().isPresent();
    }

    public void beginWork() {
        timeClock.begin(workplace.outlet());
        texts.tell("clock.began");
        load();
    }

    public void endWork() {
        timeClock.end();
        texts.tell("clock.ended");
        load();
    }

    public void begin() {
        id = null;
        personId = null;
        from = null;
        until = null;
        note = "";
    }

    public void edit(ClockEntry entry) {
        id = entry.id();
        version = entry.version();
        personId = entry.employeeId();
        from = local(entry.beganAt());
        until = entry.endedAt().map(this::local).orElse(null);
        note = "";
    }

    public void save() {
        Instant began = instant(from);
        UUID person = personId;
        if (began == null || person == null) {
            throw BusinessException.invalid("clock.times", "from", "Say who worked from when.");
        }
        WorkedTime worked = new WorkedTime(began, instant(until), note.strip());
        if (id == null) {
            keeping.add(workplace.outlet(), person, worked);
        } else {
            keeping.correct(id, worked, version);
        }
        texts.tell("clock.saved", nameOf(person));
        load();
    }

    public String nameOf(UUID employeeId) {
        return people.getOrDefault(employeeId, "…");
    }

    public String hours(ClockEntry entry) {
        return entry.minutes()
                .map(minutes -> "%d:%02d".formatted(minutes / 60, minutes % 60))
                .orElse("");
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, workplace.getZone());
    }

    private @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(workplace.getZone()).toInstant();
    }

    public List<ClockEntry> getEntries() {
        return entries;
    }

    public Map<UUID, String> getPeople() {
        return people;
    }

    public boolean isAtWork() {
        return atWork;
    }

    public Span getSpan() {
        return span;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public @Nullable UUID getPersonId() {
        return personId;
    }

    public void setPersonId(@Nullable UUID personId) {
        this.personId = personId;
    }

    public @Nullable LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDateTime from) {
        this.from = from;
    }

    public @Nullable LocalDateTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDateTime until) {
        this.until = until;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
