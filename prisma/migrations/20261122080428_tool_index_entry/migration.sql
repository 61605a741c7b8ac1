-- CreateTable
CREATE TABLE "tool_index_entry" (
    "group_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "tool_index_entry_pkey" PRIMARY KEY ("group_id","text")
);

-- AddForeignKey
ALTER TABLE "tool_index_entry" ADD CONSTRAINT "tool_index_entry_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
