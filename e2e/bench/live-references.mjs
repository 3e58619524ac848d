// What live editing costs at least: a bare Hocuspocus without hooks or storage, and a relay that gives every message on.
// `node live-references.mjs hocuspocus` or `relay` with PORT; says "ready" when it listens.
import { createServer } from 'node:http';
import { Hocuspocus } from '@hocuspocus/server';
import { WebSocketServer } from 'ws';

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });

function serveHocuspocus() {
  const hocuspocus = new Hocuspocus({ quiet: true });
  sockets.on('connection', (socket) => {
    const connection = hocuspocus.handleConnection(socket, new Request('http://reference/'));
    socket.on('message', (data) => connection.handleMessage(new Uint8Array(data)));
    socket.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
  });
}

function relay() {
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      for (const other of sockets.clients) if (other !== socket) other.send(data);
    });
  });
}

(process.argv[2] === 'relay' ? relay : serveHocuspocus)();
http.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
process.on('SIGTERM', () => process.exit(0));
