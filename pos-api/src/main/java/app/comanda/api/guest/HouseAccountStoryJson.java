package app.comanda.api.guest;

import java.util.List;

/** @param entries newest first */
public record HouseAccountStoryJson(HouseAccountJson houseAccount, List<LedgerEntryJson> entries) {}
