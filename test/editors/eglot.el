;;; eglot.el --- A users file in Emacs  -*- lexical-binding: t -*-

;; Run by emacs.test.ts, which says what the steps are.

(require 'eglot)
(require 'flymake)
(require 'json)

(define-derived-mode users-yml-mode fundamental-mode "users.yml")
(add-to-list 'eglot-server-programs
             (list 'users-yml-mode (getenv "USERS_YML_NODE") (getenv "USERS_YML_SERVER") "--stdio"))
(setq eglot-connect-timeout nil
      eglot-sync-connect t
      jsonrpc-default-request-timeout 200)

(defun say (text) (princ (concat text "\n")))

(defun wait-for (what test)
  "Wait until TEST holds; WHAT is said where it never does."
  (let ((end (+ (float-time) (string-to-number (getenv "USERS_YML_PATIENCE")))))
    (while (and (not (funcall test)) (< (float-time) end))
      (accept-process-output nil 0.1))
    (unless (funcall test)
      (error "Never came: %s; flymake has %S" what (texts)))))

(defun texts ()
  ;; Without a person at the keys nothing starts the checks.
  (flymake-start)
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun is-told (part)
  (seq-some (lambda (text) (string-match-p (regexp-quote part) text)) (texts)))

(defun the-diagnostic (part)
  (seq-find (lambda (each) (string-match-p (regexp-quote part) (flymake-diagnostic-text each)))
            (flymake-diagnostics)))

(find-file (getenv "USERS_YML_FILE"))
(users-yml-mode)
(apply #'eglot (eglot--guess-contact))
(wait-for "ana" (lambda () (is-told "`ana` is a super-user")))
(say "sees that ana is a super-user")

(goto-char (point-max))
(insert (getenv "USERS_YML_MORE"))
;; Emacs tells of changes when it has been idle for a while, which it never is here.
(eglot--signal-textDocument/didChange)
(wait-for "ben" (lambda () (is-told "sign-in of `ben`")))
(say "types a second user and sees that there is no hash")

(goto-char (point-max))
(insert "  \n")
(backward-char)
(eglot--signal-textDocument/didChange)
(let ((table (nth 2 (eglot-completion-at-point))))
  (when (seq-some (lambda (each) (string-match-p "full_name" each)) (all-completions "" table))
    (say "is offered full_name by completion")))

(goto-char (+ (point-min) 4))
(let ((told nil))
  (eglot-hover-eldoc-function (lambda (text &rest _) (setq told (or text told))))
  (wait-for "hover" (lambda () told))
  (when (string-match-p "." (format "%s" told))
    (say "shows what a hover says of the username")))

(setq last-nonmenu-event ?x)
(cl-letf (((symbol-function 'completing-read)
           (lambda (_prompt titles &rest _)
             (seq-find (lambda (title) (string-match-p "workspaces: \\[\\]" title))
                       (all-completions "" titles)))))
  (let ((found (the-diagnostic "`ana` is a super-user")))
    (eglot-code-actions (flymake-diagnostic-beg found) (flymake-diagnostic-end found) nil t)))
(eglot--signal-textDocument/didChange)
(wait-for "no super-user" (lambda () (and (is-told "sign-in of `ben`") (not (is-told "`ana` is a super-user")))))
(say "has one key added by a code action, and sees that ana is no super-user any more")

;; Only what a person would see of a request that fails.
(defun goes-to-line ()
  (let* ((found (car (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
         (location (if (fboundp 'xref-item-location) (xref-item-location found) (xref-match-item-location found))))
    (xref-location-line location)))
(goto-char (point-min))
(search-forward "[an")
(when (equal (goes-to-line) 1)
  (say "goes from a workspace to the user whose private one it is"))

(goto-char (point-min))
(search-forward "username: an")
(eglot-rename "anna")
(goto-char (point-min))
(when (and (search-forward "username: anna" nil t) (search-forward "[anna]" nil t))
  (say "renames the user, and the workspace with it"))

(eglot--signal-textDocument/didChange)
(eglot-format-buffer)
(goto-char (point-max))
(when (looking-back "\n\n" (- (point) 2))
  (say "has the file laid out"))
(eglot--signal-textDocument/didChange)

(let* ((json-object-type 'plist)
       (json-key-type 'keyword)
       (json-array-type 'vector)
       (requests (json-read-from-string (getenv "USERS_YML_REQUESTS")))
       (document (list :textDocument (eglot--TextDocumentIdentifier))))
  (while requests
    (let ((method (pop requests))
          (params (pop requests)))
      (jsonrpc-request (eglot--current-server-or-lose) method (append document params))))
  (say "gets an answer to each request"))

(say (json-encode (buffer-substring-no-properties (point-min) (point-max))))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
