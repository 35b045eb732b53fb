package app.comanda.payment.remote;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.Payment;

/** A payment as its vendor is asked about it. */
public record AskedPayment(Payment payment, String provider, AttemptReference attempt) {}
