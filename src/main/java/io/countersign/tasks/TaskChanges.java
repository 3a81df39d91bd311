package io.countersign.tasks;

import io.countersign.base.LiveChanges;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/** Notes each change of a task in the transaction that makes it, whichever service it was. */
class TaskChanges {

    private final LiveChanges changes;

    TaskChanges(LiveChanges changes) {
        this.changes = changes;
    }

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(Task task) {
        changes.note(task.agency(), TaskBoard.ROOM, task.id().value());
    }
}
