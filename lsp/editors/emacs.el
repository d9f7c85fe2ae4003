;;; emacs.el --- eglot and Redraft  -*- lexical-binding: t; -*-

;; Opens documents, waits for diagnostics, applies actions, types, and compares the file that is written,
;; byte by byte, with what it should be.

(require 'cl-lib)
(require 'package)
;; Where Debian has packages; Emacs 29 and later have eglot inside.
(dolist (folder '("/usr/share/emacs/site-lisp/elpa" "/usr/share/emacs/site-lisp/elpa-src"))
  (add-to-list 'package-directory-list folder))
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'subr-x)

(defconst dog "We always walked the the dog.")
(defconst fixed "We always walked the dog.")
(defconst work (file-name-as-directory (getenv "WORK")))

(set-language-environment "UTF-8")
(setq eglot-sync-connect 60
      eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil
      create-lockfiles nil)
(add-to-list 'eglot-server-programs
             `((text-mode python-mode) . (,(getenv "REDRAFT") "lsp")))
;; eglot wants a project; the folder is one.
(add-hook 'project-find-functions (lambda (_folder) (cons 'transient work)))

(defun redraft-put (name text)
  (let ((coding-system-for-write 'utf-8-unix))
    (write-region text nil (concat work name) nil 'silent)))

(defun redraft-get (name)
  (let ((coding-system-for-read 'utf-8-unix))
    (with-temp-buffer
      (insert-file-contents (concat work name))
      (buffer-string))))

(defun redraft-fail (format &rest arguments)
  (message "emacs: %s" (apply #'format format arguments))
  (kill-emacs 1))

(defun redraft-marked ()
  "What each diagnostic underlines."
  (mapcar (lambda (each)
            (string-trim
             (buffer-substring-no-properties (flymake-diagnostic-beg each) (flymake-diagnostic-end each))))
          (sort (flymake-diagnostics)
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun redraft-await (expected)
  "Wait for diagnostics that underline EXPECTED."
  (eglot--signal-textDocument/didChange)
  (flymake-start)
  (let ((end (+ (float-time) 60)))
    (while (not (equal (redraft-marked) expected))
      (when (> (float-time) end)
        (redraft-fail "underlined is %S, but should be %S" (redraft-marked) expected))
      ;; Emacs 28 leaves what comes with the answer to a request lying until something else comes
      ;; (its process filter is left by a throw): moving the pointer brings something else.
      (jsonrpc-async-request (eglot-current-server) :textDocument/hover
                             (eglot--TextDocumentPositionParams)
                             :success-fn #'ignore :error-fn #'ignore :timeout-fn #'ignore)
      (accept-process-output nil 0.2))))

(defun redraft-act (title)
  "Choose the action with TITLE in it at the first diagnostic, as a person would in the menu."
  (let* ((first (car (sort (flymake-diagnostics)
                           (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))
         (choose (lambda (_prompt choices &rest _)
                   (let ((titles (mapcar (lambda (each) (if (consp each) (car each) each)) choices)))
                     (or (cl-find-if (lambda (each) (string-search title each)) titles)
                         (redraft-fail "%S is not among %S" title titles))))))
    (goto-char (flymake-diagnostic-beg first))
    ;; Not by the mouse, or eglot would show a menu of the window system's.
    (cl-letf (((symbol-function 'completing-read) choose)
              (last-nonmenu-event ?\r))
      (eglot-code-actions (flymake-diagnostic-beg first) (flymake-diagnostic-end first) nil t))))

(defun redraft-open (name)
  (find-file (concat work name))
  (unless (eglot-current-server)
    (apply #'eglot--connect (eglot--guess-contact)))
  (unless eglot--managed-mode
    (eglot--maybe-activate-editing-mode))
  (flymake-mode 1))

(defun redraft-expect (name text)
  (save-buffer)
  (unless (equal (redraft-get name) text)
    (redraft-fail "%s holds %S, but should hold %S" name (redraft-get name) text)))

;; Emoji, combining marks and tabs before the error; CR LF at lines' ends.
(dolist (ending '("\n" "\r\n"))
  (let* ((lines (list (concat "😀 👩‍🚀 " dog) ""
                      (concat "Café über naïve,\tand tabs. " dog) "" dog ""))
         (name (if (equal ending "\n") "letter.txt" "dos.txt"))
         (text (mapconcat #'identity lines ending)))
    (redraft-put name text)
    (redraft-open name)
    (redraft-await '("the" "the" "the"))
    (redraft-act "Remove")
    (redraft-await '("the" "the"))
    (goto-char (point-min))
    (end-of-line)
    (insert " 🚀 " dog)
    (redraft-await '("the" "the" "the"))
    (redraft-act "Correct all 3")
    (redraft-await nil)
    (redraft-expect name
            (mapconcat #'identity
                       (cons (concat "😀 👩‍🚀 " fixed " 🚀 " fixed)
                             (mapcar (lambda (each) (string-replace dog fixed each)) (cdr lines)))
                       ending))))

;; A word for the dictionary, and undo.
(redraft-put "word.txt" "It was a beautifull day.\n")
(redraft-open "word.txt")
(redraft-await '("beautifull"))
(buffer-enable-undo)
(undo-boundary)
(redraft-act "\"beautiful\"")
(redraft-await nil)
(undo-boundary)
(primitive-undo 1 buffer-undo-list)
(redraft-put "word.txt" "It was a beautifull day.\n")
(revert-buffer t t t)
(redraft-await '("beautifull"))
(redraft-act "dictionary of the workspace")
(redraft-await nil)
(unless (equal (redraft-get ".redraft/words.txt") "beautifull\n")
  (redraft-fail "the word is not in the dictionary"))

(eglot-shutdown (eglot-current-server))
(message "emacs %s: done" emacs-version)
