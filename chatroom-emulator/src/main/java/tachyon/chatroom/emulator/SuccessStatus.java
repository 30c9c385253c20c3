package tachyon.chatroom.emulator;

import java.util.List;
import tachyon.chatroom.wire.RestOperation;

/** The choice among the statuses with which an operation may succeed. */
enum SuccessStatus {
    /** The status that the service's REST reference documents. */
    DOCUMENTED,

    /** The other status: 201 for a create and an update, 200 for a delete. A listing has the documented status only. */
    ALTERNATE;

    int of(RestOperation<?> operation) {
        List<Integer> statuses = operation.successStatuses();
        return statuses.get(this == DOCUMENTED ? 0 : statuses.size() - 1);
    }
}
