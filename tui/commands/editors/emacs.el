;;; ceasefire-tui in Emacs, by its language server and eglot: quotations checked, quotes offered as you write.
;;; Install:  ceasefire-tui editor emacs >> ~/.emacs.d/init.el     and  pip install 'ceasefire-tui[lsp]'     (Emacs 29)
;;
;; What differs from the articles is marked (flymake); behind an opening mark, or a name that begins a sentence,
;; completion-at-point (M-TAB) offers quotes.  M-x eglot-code-actions: the exact words, a citation, the place in the
;; reader, which opens in a terminal of Emacs.  For another citation format than the file type's:
;;   (setq ceasefire-tui-options '(:format "pandoc"))

(defvar ceasefire-tui-options nil
  "What the language server is told when it starts: :format, a citation format.")

(defvar ceasefire-tui-modes '(markdown-mode gfm-mode latex-mode LaTeX-mode tex-mode org-mode text-mode)
  "The modes whose quotations are checked.")

(defun ceasefire-tui-show (arguments)
  "Open the reader at a place: ARGUMENTS are the SHA-256 of an article's text and a code point."
  (let ((at (format "%s:%s" (aref arguments 0) (aref arguments 1))))
    (switch-to-buffer (make-term "ceasefire-tui" "ceasefire-tui" nil "--at" at))
    (term-char-mode)))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               (list ceasefire-tui-modes "ceasefire-tui" "lsp" :initializationOptions
                     (lambda (_server) (or ceasefire-tui-options eglot--{}))))
  (cl-defmethod eglot-execute-command :around (_server (command (eql ceasefire-tui.show)) arguments)
    (ignore command)
    (ceasefire-tui-show arguments))
  (when (fboundp 'eglot-execute)  ; Emacs 30
    (cl-defmethod eglot-execute :around (_server action)
      (let ((command (if (stringp (plist-get action :command)) action (plist-get action :command))))
        (if (equal (plist-get command :command) "ceasefire-tui.show")
            (ceasefire-tui-show (plist-get command :arguments))
          (cl-call-next-method))))))

(dolist (mode ceasefire-tui-modes)
  (add-hook (intern (format "%s-hook" mode)) #'eglot-ensure))
