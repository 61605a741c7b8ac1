// Runs in a worker thread: a workbook of 32,000 rows takes seconds to write, in which a server must answer others.
// Plain JavaScript, because a worker is started by Node itself and not by what compiles the app.
import { parentPort, workerData } from "node:worker_threads";
import writeExcelFile from "write-excel-file/node";

const bytes = await writeExcelFile(workerData.sheets).toBuffer();
parentPort?.postMessage(new Uint8Array(bytes));
