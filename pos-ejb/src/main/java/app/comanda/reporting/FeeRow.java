package app.comanda.reporting;

import java.time.YearMonth;

/** What the payments of a month by a method and a vendor brought and cost. */
record FeeRow(YearMonth month, String method, String provider, FeeSum sum) {}
