import type { FileAnswer, FileQuestion } from '../../../server/src/common/web/worker-start.ts';
import { background } from '../background.ts';
import { workspaceFileSystem } from '../files/workspace-file-system.ts';

/** Answers what is asked about files at the other end of a port. */
export function answerFiles(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<FileQuestion>) => {
    background(
      answerTo(data).then((answer) => {
        port.postMessage({ id: data.id, answer } satisfies FileAnswer);
      }),
    );
  };
}

function answerTo(question: FileQuestion): Promise<unknown> {
  switch (question.name) {
    case 'list':
      return workspaceFileSystem.list(...question.args);
    case 'stat':
      return workspaceFileSystem.stat(...question.args);
    case 'locate':
      return workspaceFileSystem.locate(...question.args);
    case 'read':
      return workspaceFileSystem.read(...question.args);
  }
}
