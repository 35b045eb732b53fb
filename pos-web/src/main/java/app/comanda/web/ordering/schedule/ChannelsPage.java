package app.comanda.web.ordering.schedule;

import app.comanda.catalog.Channel;
import app.comanda.ordering.schedule.ChannelStanding;
import app.comanda.ordering.schedule.ChannelTerms;
import app.comanda.ordering.schedule.OrderingTimes;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The ways by which orders come: on, paused, with which lead time and slots. */
@Named
@ViewScoped
public class ChannelsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    OrderingTimes times;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private transient List<ChannelStanding> channels = List.of();
    private Channel channel = Channel.ONLINE;
    private long version;
    private boolean offered;
    private int leadMinutes;
    private int daysAhead;
    private List<SlotForm> slots = new ArrayList<>();

    @PostConstruct
    void read() {
        channels = times.channels(workplace.outlet());
    }

    public void edit(ChannelStanding standing) {
        ChannelTerms terms = standing.terms();
        channel = standing.channel();
        version = standing.version();
        offered = terms.offered();
        leadMinutes = terms.leadMinutes();
        daysAhead = terms.daysAhead();
        slots = new ArrayList<>(terms.slots().stream().map(SlotForm::of).toList());
    }

    public void addSlots() {
        slots.add(new SlotForm());
    }

    public void removeSlots(SlotForm row) {
        slots.remove(row);
    }

    public void save() {
        ChannelTerms terms = new ChannelTerms(
                offered,
                leadMinutes,
                daysAhead,
                slots.stream().flatMap(row -> row.windows().stream()).toList());
        times.setTerms(workplace.outlet(), channel, terms, version);
        texts.tell("channel.saved", texts.of("channel." + channel));
        read();
    }

    /** @param minutes 0 for until somebody resumes it */
    public void pause(ChannelStanding standing, int minutes) {
        times.pause(
                workplace.outlet(),
                standing.channel(),
                minutes == 0 ? null : clock.instant().plus(Duration.ofMinutes(minutes)));
        texts.tell("channel.paused.now", texts.of("channel." + standing.channel()));
        read();
    }

    public void resume(ChannelStanding standing) {
        times.resume(workplace.outlet(), standing.channel());
        texts.tell("channel.resumed", texts.of("channel." + standing.channel()));
        read();
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }

    public List<ChannelStanding> getChannels() {
        return channels;
    }

    public Channel getChannel() {
        return channel;
    }

    public boolean isOffered() {
        return offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }

    public int getLeadMinutes() {
        return leadMinutes;
    }

    public void setLeadMinutes(int leadMinutes) {
        this.leadMinutes = leadMinutes;
    }

    public int getDaysAhead() {
        return daysAhead;
    }

    public void setDaysAhead(int daysAhead) {
        this.daysAhead = daysAhead;
    }

    public List<SlotForm> getSlots() {
        return slots;
    }
}
