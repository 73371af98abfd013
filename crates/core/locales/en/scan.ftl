# Codes and pictures beside the capture line.

file-picture = Picture
scan-kind-vcard = Card
scan-kind-mecard = Card
scan-kind-bizcard = Card
scan-kind-wechat = WeChat
scan-kind-url = Web address
scan-kind-id = Badge { $id }
scan-kind-text = Code
scan-remove = Take off: { $what }
scan-left-out = { $count ->
    [one] 1 more number or address on the card is only in the raw text.
   *[other] { $count } more numbers or addresses on the card are only in the raw text.
}
scan-no-code = No code in this picture. It stays with the lead.
picture-words = Picture
picture-add = Add a picture
picture-choose = Choose a file…
picture-camera = Use the camera…
picture-drop = Drop a photo of the card or badge
picture-reading = Reading the picture…
picture-show = Show the picture
picture-of = Picture of { $name }
picture-section = Pictures
picture-deleted = The picture is deleted.
camera-title = Read with the camera
camera-hint = Hold the badge or card in front of the camera. A code is read by itself; a picture is taken with Enter.
camera-shot = Take the picture
camera-none = No camera is connected.
camera-refused = The system does not allow Fairlead to use the camera. Allow it in the system's settings.
camera-missing = This system gives Fairlead no camera. Photograph the card with a phone and drop the picture here.
camera-busy = Another program is using the camera.
settings-scanner = Badge scanner
settings-scanner-usual = Usual
settings-scanner-slow = Slow
settings-scanner-off = Off
settings-scanner-text = A scanner that types like a keyboard is told by its speed: 30 ms between two keys, or 60 for a slow one. Its codes end in the capture line, wherever the focus is.
key-capture-picture = Add a picture
