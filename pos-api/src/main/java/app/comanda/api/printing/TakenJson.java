package app.comanda.api.printing;

import app.comanda.printing.agent.HandedJob;
import java.util.List;

/** @param jobs oldest first; empty when nothing came in time */
public record TakenJson(List<HandedJob> jobs) {}
