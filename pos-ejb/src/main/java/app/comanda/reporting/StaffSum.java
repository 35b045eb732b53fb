package app.comanda.reporting;

import app.comanda.reporting.Evening.StaffSold;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody's orders come to, in minor units. */
record StaffSum(long orders, long guests, long net, long tips, long total) {

    static StaffSum guests(long guests) {
        return new StaffSum(0, guests, 0, 0, 0);
    }

    StaffSum plus(StaffSum more) {
        return new StaffSum(
                Math.addExact(orders, more.orders),
                Math.addExact(guests, more.guests),
                Math.addExact(net, more.net),
                Math.addExact(tips, more.tips),
                Math.addExact(total, more.total));
    }

    StaffSold by(@Nullable UUID staffId, String name) {
        return new StaffSold(staffId, name, orders, guests, net, tips, total, Evening.average(net, orders));
    }
}
