-- What undo and redo look for is found however long the journal is.
CREATE INDEX op_undo ON op (n) WHERE kind = 'undo';
