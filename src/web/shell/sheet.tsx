// A dialog over the page, in the middle or from the side; focus stays in it and goes back where it was.

import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

export const Sheet = ({
  title,
  side = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly side?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => (
  <ModalOverlay className="scrim" isDismissable isOpen onOpenChange={(open) => !open && onClose()}>
    <Modal className={side ? "side" : "dialog"}>
      <Dialog>
        <div className="dialog-head">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <button type="button" className="quiet" onClick={onClose}>
            Close
          </button>
        </div>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
);
